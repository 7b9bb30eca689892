import { z } from "zod";
import { tidyName } from "#app/lib/text.ts";

export const roles = ["owner", "support-lead", "marketer", "viewer"] as const;
export const roleSchema = z.enum(roles, "Choose one of the roles");
export type Role = z.infer<typeof roleSchema>;

export const roleNames: Record<Role, string> = {
  owner: "Owner",
  "support-lead": "Support lead",
  marketer: "Marketer",
  viewer: "Viewer",
};

/** The person who is signed in. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  role: Role;
}

const emailSchema = z
  .string("Enter an e-mail address")
  .trim()
  .toLowerCase()
  .max(254, "An e-mail address has at most 254 characters")
  .pipe(z.email("Enter an e-mail address such as name@example.com"));

// One line of printable text: a line break in a name would end a mail header or a log line.
const personNameSchema = z
  .string("Enter a name")
  .overwrite(tidyName)
  .min(1, "Enter a name")
  .max(100, "A name has at most 100 characters")
  .regex(/^[^\p{Cc}]*$/u, "A name is one line of text");

// Length alone decides, as NIST SP 800-63B section 5.1.1.2 advises; the upper bound keeps the hash cheap.
const newPasswordSchema = z
  .string("Enter a password")
  .min(12, "A password has at least 12 characters")
  .max(200, "A password has at most 200 characters");

export const setupSchema = z.object({
  name: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});
export type Setup = z.infer<typeof setupSchema>;

export const signInSchema = z.object({
  email: z
    .string("Enter your e-mail address")
    .trim()
    .toLowerCase()
    .min(1, "Enter your e-mail address")
    .max(254),
  password: z.string("Enter your password").min(1, "Enter your password").max(200),
});
export type SignIn = z.infer<typeof signInSchema>;

const invitationSchema = z.object({ email: emailSchema, role: roleSchema });
export type NewInvitation = z.infer<typeof invitationSchema>;

export const acceptInvitationSchema = z.object({ name: personNameSchema, password: newPasswordSchema });
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;

const changePasswordSchema = z.object({
  currentPassword: z.string("Enter your current password").min(1, "Enter your current password").max(200),
  newPassword: newPasswordSchema,
});
export type ChangePassword = z.infer<typeof changePasswordSchema>;

const rowId = z.string().min(1).max(64);

/** What the team page's forms ask for. */
export const teamActionSchema = z.discriminatedUnion("intent", [
  invitationSchema.extend({ intent: z.literal("invite") }),
  z.object({ intent: z.literal("change-role"), userId: rowId, role: roleSchema }),
  z.object({ intent: z.literal("disable"), userId: rowId }),
  z.object({ intent: z.literal("enable"), userId: rowId }),
  z.object({ intent: z.literal("withdraw"), invitationId: rowId }),
]);
export type TeamAction = z.infer<typeof teamActionSchema>;

/** What the account page's forms ask for. */
export const ownAccountActionSchema = z.discriminatedUnion("intent", [
  changePasswordSchema.extend({ intent: z.literal("change-password") }),
  z.object({ intent: z.literal("revoke-session"), sessionId: rowId }),
]);
