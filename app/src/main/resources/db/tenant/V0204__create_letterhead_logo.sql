-- Why: every frozen invoice keeps the logo of its day, but a logo is kept once, by the hash of its bytes.
create table letterhead_logo (
    sha256 char(64) primary key,
    kind text not null,
    image bytea not null,
    constraint logo_is_png_jpeg_or_svg check (kind in ('PNG', 'JPEG', 'SVG'))
);
revoke update, delete, truncate on letterhead_logo from "${role}";
