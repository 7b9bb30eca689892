import { themeKindSchema } from "#app/features/themes/theme-kind.ts";
import { paths } from "#app/lib/paths.ts";
import type { Db } from "#db/client.server.ts";
import {
  selectCompaniesNamed,
  selectCustomersNamed,
  selectPersonasNamed,
  selectSegmentsNamed,
  selectThemesNamed,
} from "./palette.repository.server.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** Few enough of each that all types are in view together. */
const ofEach = 5;

/** What the command palette offers for a few letters; nothing for none. */
export async function searchPalette(db: Db, text: string): Promise<PaletteEntry[]> {
  const wanted = text.trim().slice(0, 100);
  if (wanted === "") return [];
  const [customers, companies, themes, segments, personas] = await Promise.all([
    selectCustomersNamed(db, wanted, ofEach),
    selectCompaniesNamed(db, wanted, ofEach),
    selectThemesNamed(db, wanted, ofEach),
    selectSegmentsNamed(db, wanted, ofEach),
    selectPersonasNamed(db, wanted, ofEach),
  ]);
  return [
    ...themes.map(({ id, name, kind }) => ({
      type: themeKindSchema.parse(kind),
      label: name,
      detail: null,
      to: paths.theme(id),
    })),
    ...personas.map(({ id, name, summary }) => ({
      type: "persona" as const,
      label: name,
      detail: summary,
      to: paths.persona(id),
    })),
    ...segments.map(({ id, name }) => ({
      type: "segment" as const,
      label: name,
      detail: null,
      to: paths.segment(id),
    })),
    ...companies.map(({ id, name, domain }) => ({
      type: "company" as const,
      label: name,
      detail: domain,
      to: paths.company(id),
    })),
    ...customers.map(({ id, name, email, externalId }) => ({
      type: "customer" as const,
      label: name ?? email ?? externalId ?? "Customer without a name",
      detail: name === null ? null : email,
      to: paths.customer(id),
    })),
  ];
}
