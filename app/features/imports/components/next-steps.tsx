import { Link } from "@remix-run/react";
import { Section } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";
import type { ImportKind } from "../import.schema.ts";

interface Step {
  to: string;
  label: string;
  /** What is to be seen there. */
  why: string;
}

const themes: Step = {
  to: paths.themes(),
  label: "Themes",
  why: "what hurts, what people want and what they praise; the new texts are read for it in the background",
};
const duplicates: Step = {
  to: paths.duplicates(),
  label: "Likely duplicates",
  why: "customers who may be one person, for you to decide",
};
const customers: Step = {
  to: paths.customers({ heard: "ever" }),
  label: "Customers",
  why: "who said it, and what else is known of them",
};
const profiles: Step = {
  to: paths.customers({ heard: "ever" }),
  label: "Customers",
  why: "their profiles, with what this file adds",
};
const companies: Step = {
  to: paths.companies(),
  label: "Companies",
  why: "their profiles, with what this file adds",
};

const steps: Record<ImportKind, readonly Step[]> = {
  tickets: [themes, customers, duplicates],
  reviews: [themes, customers],
  answers: [themes, customers],
  customers: [profiles, duplicates],
  companies: [companies],
  purchases: [profiles, duplicates],
  events: [profiles, duplicates],
  attributes: [profiles, companies],
};

/** Where what an import brought is to be seen; so the report is no end of the road. */
export function NextSteps({ kind }: { kind: ImportKind }) {
  return (
    <Section title="What comes next">
      <ul className="grid max-w-reading gap-2">
        {steps[kind].map(({ to, label, why }) => (
          <li key={to}>
            <Link className="link font-semibold" to={to}>
              {label}
            </Link>
            <span className="text-ink-soft">: {why}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
