-- What a delegation keeps for itself about a clause of a text under negotiation. Seen by those who act for the same
-- member, and by nobody else.
create table private_note (
    member_id varchar(40) not null,
    instrument varchar(64) not null,
    clause varchar(40) not null,
    instruction text not null,
    wording text not null,
    stance varchar(40) not null,
    fallback text not null,
    red_line text not null,
    remark text not null,
    author varchar(100) not null,
    version integer not null,
    updated_at bigint not null,
    primary key (member_id, instrument, clause)
);
