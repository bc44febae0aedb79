// What the graph says of accounts, to be merged with what records say.
// parameters: $accountIds
// returns: accountId, createdAt, and each field with the time it was said
// bound: one slice of accounts
// index: account_id
UNWIND $accountIds AS accountId
MATCH (account:Account {accountId: accountId})
RETURN account.accountId AS accountId,
       account.createdAt AS createdAt,
       account.status AS status, account.statusAt AS statusAt,
       account.country AS country, account.countryAt AS countryAt,
       account.timeZone AS timeZone, account.timeZoneAt AS timeZoneAt,
       account.pathway AS pathway, account.pathwayAt AS pathwayAt,
       account.organization AS organization, account.organizationAt AS organizationAt,
       account.emailDomain AS emailDomain, account.emailDomainAt AS emailDomainAt,
       account.paying AS paying, account.payingAt AS payingAt
