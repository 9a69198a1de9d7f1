-- Why: people choose columns and row height of a list once and find them so on every device.
create table list_layout (
    person uuid not null,
    list text not null,
    hidden text not null,
    roomy boolean not null,
    constraint one_layout_per_person_and_list primary key (person, list)
);
