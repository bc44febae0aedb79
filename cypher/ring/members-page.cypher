// A page of the members of each version, in one order; equal ones by account id. A SUSPECTED group names no member.
// An account that was forgotten stands under its pseudonym.
// parameters: $pages [{place, versionId, afterKey, afterId}], $order, $role, $minConfidence, $limit
// returns: place of the page, key (as text), and what is known of a member
// bound: $limit a page; looks at all members of the version
// index: ring_version_id
UNWIND $pages AS page
MATCH (version:RingVersion {versionId: page.versionId})
WHERE version.reading <> 'SUSPECTED'
CALL (page, version) {
  MATCH (version)-[member:HAS_MEMBER]->(account:Account|ForgottenAccount)
  WHERE ($role IS NULL OR member.role = $role) AND member.confidence >= $minConfidence
  WITH member, account, account.accountId AS accountId, CASE $order
    WHEN 'EXCHANGES' THEN member.exchanges
    WHEN 'CONFIDENCE' THEN member.posteriorBits
    WHEN 'JOINED_AT' THEN member.joinedAt
    ELSE 0
  END AS rank
  WHERE page.afterKey IS NULL OR rank < page.afterKey OR (rank = page.afterKey AND accountId > page.afterId)
  RETURN member, account:ForgottenAccount AS forgotten, accountId, rank
  ORDER BY rank DESC, accountId
  LIMIT $limit
}
RETURN page.place AS place,
       toString(rank) AS key,
       accountId,
       forgotten,
       member.role AS role,
       member.joinedAt AS joinedAt,
       member.confidence AS confidence,
       member.posteriorBits AS posteriorBits,
       member.priorBits AS priorBits,
       member.paymentBits AS payment,
       member.networkBits AS network,
       member.deviceBits AS device,
       member.promptBits AS prompt,
       toString(member.exchanges) AS exchanges,
       toString(member.inputTokens) AS inputTokens,
       toString(member.outputTokens) AS outputTokens,
       size(member.days) AS activeDays
