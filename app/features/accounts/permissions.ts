import type { Role } from "./account.schema.ts";

/** What each role may do: the one table behind every door and every button. */
const ROLES_BY_PERMISSION = {
  "account.own": ["owner", "support-lead", "marketer", "viewer"],
  "feedback.read": ["owner", "support-lead", "marketer", "viewer"],
  "feedback.edit": ["owner", "support-lead", "marketer"],
  "customers.read": ["owner", "support-lead", "marketer", "viewer"],
  "customers.edit": ["owner", "support-lead", "marketer"],
  "people.read": ["owner", "support-lead"],
  "people.erase": ["owner"],
  "privacy.manage": ["owner"],
  "attributes.edit": ["owner", "marketer"],
  "scores.weigh": ["owner"],
  "ideal-customer.edit": ["owner", "marketer"],
  "surveys.read": ["owner", "support-lead", "marketer", "viewer"],
  "surveys.edit": ["owner", "support-lead", "marketer"],
  "imports.run": ["owner", "support-lead", "marketer"],
  "segments.read": ["owner", "support-lead", "marketer", "viewer"],
  "segments.edit": ["owner", "marketer"],
  "personas.read": ["owner", "support-lead", "marketer", "viewer"],
  "personas.edit": ["owner", "marketer"],
  "comments.remove": ["owner"],
  "reviews.read": ["owner", "support-lead", "marketer", "viewer"],
  "reviews.edit": ["owner", "support-lead", "marketer"],
  "reviews.manage": ["owner"],
  "team.manage": ["owner"],
  "mail.manage": ["owner"],
  "redirects.manage": ["owner"],
  "wording.manage": ["owner"],
  "audit.read": ["owner"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof ROLES_BY_PERMISSION;

/** Whether a role holds a permission. */
export function can(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = ROLES_BY_PERMISSION[permission];
  return roles.includes(role);
}
