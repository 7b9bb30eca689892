import { z } from "zod";

/** Facts about an audited action; never a secret. */
export const auditDetailSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);
export type AuditDetail = z.infer<typeof auditDetailSchema>;

/** One line of the audit trail. */
export interface AuditEntry {
  id: string;
  at: string;
  actorId: string | null;
  /** The actor's name as it was then, or "system". */
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string | null;
  detail: AuditDetail;
}
