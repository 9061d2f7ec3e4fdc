-- Who changed which account, for the accounts of one member. An operator at the command line has no account.
create table account_change (
    id varchar(32) primary key,
    account_id varchar(32) not null references account (id),
    member_id varchar(40) not null,
    by_account_id varchar(32) references account (id),
    what varchar(40) not null,
    changed_at bigint not null
);

create index account_change_member on account_change (member_id, changed_at);
