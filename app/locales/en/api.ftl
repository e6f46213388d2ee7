# What programs are told by the read API when a request is refused.

api-not-found = Nothing is there
api-not-found-meaning = There is no such address, round, release, table or page. Begin at /api/v1/rounds: every answer has the addresses that lead on.
api-unknown-parameter = A parameter is not known
api-unknown-parameter-meaning = The address takes no parameter of that name. A name spelled wrongly is refused so that it is not overlooked.
api-bad-value = A parameter has a value that cannot be used
api-bad-value-meaning = The value is not of the right kind, is not one of those there are, or the parameter came more than once.
api-method = This can only be read
api-method-detail = The API is only read: use GET or HEAD.
api-not-acceptable = Only JSON can be sent
api-not-acceptable-detail = The header Accept leaves out application/json, and the API sends nothing else. Leave the header out, or add application/json.
api-unavailable = The service cannot answer now
api-unavailable-detail = The database cannot be reached. Wait for the number of seconds in the Retry-After header, then try again.
api-fault = There is a problem with the service
api-fault-meaning = A fault of ours, not of the request. Try again later; if it stays, tell us the reference that is in the problem.
api-fault-detail = A fault of ours, not of your request. If you write to us, give this reference: { $reference }

api-no-address = There is nothing at this address. Begin at /api/v1.
api-no-round = There is no round of this key with a published release. /api/v1/rounds has all.
api-no-release = The round { $round } has no published release of this number. The newest is { $newest }, also found as “latest”.
api-no-table = The release has no table of this key. It has: { $known }.
api-no-page = { $pages ->
    [one] There is no page { $page }: there is one page.
   *[other] There is no page { $page }: there are { $pages } pages.
}
api-unknown-parameter-detail = This address takes no parameter “{ $name }”. It takes: { $known }.
api-twice = The parameter “{ $name }” comes more than once. Send it once.
api-unknown-value = The parameter “{ $name }” has a value that is not there. It can be: { $known }.
api-unknown-value-of-many = The parameter “{ $name }” has a value that is not in this table.
api-no-number = The parameter “{ $name }” must be a whole number from 1 to { $most }.
