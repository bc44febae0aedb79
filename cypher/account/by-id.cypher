// Accounts by id.
// parameters: $accountIds
// returns: accountId and what was said of it last
// bound: one row an id
// index: account_id
UNWIND $accountIds AS accountId
MATCH (account:Account {accountId: accountId})
RETURN account.accountId AS accountId,
       account.createdAt AS createdAt,
       account.status AS status,
       account.country AS country,
       account.timeZone AS timeZone,
       account.pathway AS pathway,
       account.organization AS organization,
       account.emailDomain AS emailDomain,
       account.paying AS paying
