// A page of accounts, in the order of their ids.
// parameters: $after, $limit, $before
// returns: accountId, known, createdAt, organization, emailDomain
// bound: $limit
// index: account_id
MATCH (account:Account)
WHERE account.accountId > $after
WITH account ORDER BY account.accountId LIMIT $limit
RETURN account.accountId AS accountId,
       coalesce(account.createdAt, 0) < $before AS known,
       account.createdAt AS createdAt,
       account.organization AS organization,
       account.emailDomain AS emailDomain
ORDER BY accountId
