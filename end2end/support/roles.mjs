// Everybody who comes to the service, and the states of an assessment they meet.

/** A name for the report, and who signs in for which council; nobody without a role. For the thorough every page is
 * fetched, for the others some of each kind. */
export const ROLES = [
  { name: "nobody", starts: ["/", "/sign-in", "/demonstration", "/state-of-play", "/data"] },
  { name: "contributor, half done", council: "KEN", role: "contributor" },
  { name: "lead, half done", council: "KEN", role: "lead", thorough: true },
  { name: "signatory, half done", council: "KEN", role: "signatory" },
  { name: "lead, not started", council: "CMD", role: "lead" },
  { name: "lead, ready to submit", council: "ELM", role: "lead" },
  { name: "lead, begun in Welsh", council: "CMN", role: "lead", thorough: true },
  { name: "lead, submitted", council: "HAM", role: "lead" },
  { name: "signatory in Wales, submitted", council: "GWN", role: "signatory" },
  { name: "administrator", role: "administrator", starts: ["/administration", "/administration/councils/KEN"] },
  { name: "steering group", role: "steering", starts: ["/coalitions"] },
  { name: "central team", role: "central", starts: ["/central", "/releases"] },
];

/** Where a visitor of this role begins. */
export function startsOf({ council, starts }) {
  return starts ?? ["/", "/councils", `/councils/${council}`];
}
