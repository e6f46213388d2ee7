// Signing in by the demonstration's own page, where nobody has a password.
import assert from "node:assert/strict";
import { open, press } from "./visitor.mjs";

const ROLE = {
  en: {
    lead: "Lead",
    contributor: "Contributor",
    signatory: "Signatory",
    administrator: "Administrator",
    steering: "Steering group",
    central: "Central team",
  },
  cy: {
    lead: "Arweinydd",
    contributor: "Cyfrannwr",
    signatory: "Llofnodwr",
    administrator: "Gweinyddwr",
    steering: "Grŵp llywio",
    central: "Tîm canolog",
  },
};

const COUNCIL = {
  en: { KEN: "Kent", ELM: "Elmbridge", CMN: "Carmarthenshire", CMD: "Camden", HAM: "Hampshire", GWN: "Gwynedd" },
  cy: { CMN: "Sir Gaerfyrddin" },
};

/** Signs in as somebody of a council, or as one of those who are of none. */
export async function signIn(page, language, council, role) {
  await open(page, language, "/demonstration");
  const name = council && (COUNCIL[language][council] ?? COUNCIL.en[council]);
  const what = council ? `${ROLE[language][role]}, ${name}` : ROLE[language][role];
  const persona = page.locator(".app-persona").filter({ hasText: what });
  assert.equal(await persona.count(), 1, `one person is “${what}” on ${page.url()}`);
  const response = await press(page, persona.locator("button"));
  assert.equal(response.status(), 200, `signing in as ${what}`);
}

export async function signOut(page) {
  return press(page, page.locator(".app-sign-out button"));
}
