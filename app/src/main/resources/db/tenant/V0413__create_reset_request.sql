-- Why: whoever forgot a password is answered before anybody looks whether the address is known (DD016): the asking is a row,
-- and a job looks later. The row goes when the job has looked.
create table reset_request (
    id uuid,
    email text not null,
    address text not null,
    asked_at timestamptz not null,
    constraint reset_request_pk primary key (id)
);
