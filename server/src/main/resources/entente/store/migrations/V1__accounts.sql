-- What is private to this server or to a delegation. The record is not here: every table may be lost without losing
-- what was put on the record. Only types that SQLite and PostgreSQL both know; instants are milliseconds since 1970.

create table account (
    id varchar(32) primary key,
    username varchar(40) not null unique,
    display_name varchar(100) not null,
    post_id varchar(200) not null,
    member_id varchar(40) not null,
    password_hash varchar(300) not null,
    language varchar(20) not null,
    active integer not null,
    credential_version integer not null,
    created_at bigint not null
);

create table token (
    id varchar(32) primary key,
    account_id varchar(32) not null references account (id),
    name varchar(100) not null,
    token_hash varchar(64) not null unique,
    created_at bigint not null,
    used_at bigint,
    expires_at bigint not null
);

create index token_account on token (account_id);

create table passkey (
    credential_id varchar(1400) primary key,
    account_id varchar(32) not null references account (id),
    label varchar(100) not null,
    public_key text not null,
    signature_count bigint not null,
    user_verified integer not null,
    backup_eligible integer not null,
    backup_state integer not null,
    transports varchar(200) not null,
    attestation_object text,
    attestation_client_data text,
    created_at bigint not null,
    used_at bigint not null
);

create index passkey_account on passkey (account_id);

-- Unfinished work. A draft is seen by those who act for the same member, and by nobody else.
create table draft (
    id varchar(32) primary key,
    member_id varchar(40) not null,
    account_id varchar(32) not null references account (id),
    kind varchar(40) not null,
    name varchar(300) not null,
    content text not null,
    version integer not null,
    updated_at bigint not null
);

create index draft_member on draft (member_id, kind);
