import type * as accounts from "./schema/accounts.ts";
import type * as accuracy from "./schema/accuracy.ts";
import type * as corrections from "./schema/corrections.ts";
import type * as customers from "./schema/customers.ts";
import type * as feedback from "./schema/feedback.ts";
import type * as imports from "./schema/imports.ts";
import type * as jobs from "./schema/jobs.ts";
import type * as personas from "./schema/personas.ts";
import type * as segments from "./schema/segments.ts";
import type * as surveys from "./schema/surveys.ts";

/** Every table by name, as Kysely reads and writes it. Only text, integer and double precision columns. */
export interface Database {
  users: accounts.UsersTable;
  sessions: accounts.SessionsTable;
  invitations: accounts.InvitationsTable;
  sign_in_attempts: accounts.SignInAttemptsTable;
  audit_entries: accounts.AuditEntriesTable;
  instance_settings: accounts.InstanceSettingsTable;
  companies: customers.CompaniesTable;
  customers: customers.CustomersTable;
  customer_metrics: customers.CustomerMetricsTable;
  events: customers.EventsTable;
  attributes: customers.AttributesTable;
  attribute_values: customers.AttributeValuesTable;
  surveys: surveys.SurveysTable;
  survey_versions: surveys.SurveyVersionsTable;
  responses: surveys.ResponsesTable;
  answers: surveys.AnswersTable;
  feedback_items: feedback.FeedbackItemsTable;
  statements: feedback.StatementsTable;
  themes: feedback.ThemesTable;
  theme_models: feedback.ThemeModelsTable;
  theme_parents: feedback.ThemeParentsTable;
  corrections: corrections.CorrectionsTable;
  correction_statements: corrections.CorrectionStatementsTable;
  theme_rebuilds: corrections.ThemeRebuildsTable;
  accuracy_checks: accuracy.AccuracyChecksTable;
  accuracy_samples: accuracy.AccuracySamplesTable;
  imports: imports.ImportsTable;
  import_rejections: imports.ImportRejectionsTable;
  import_outcomes: imports.ImportOutcomesTable;
  segments: segments.SegmentsTable;
  segment_members: segments.SegmentMembersTable;
  segment_suggestions: segments.SegmentSuggestionsTable;
  personas: personas.PersonasTable;
  persona_lines: personas.PersonaLinesTable;
  jobs: jobs.JobsTable;
}
