import { Disclosure } from "#app/components/disclosure.tsx";

const files = [
  { form: "wide", as: "csv", label: "One row per respondent, CSV" },
  { form: "wide", as: "xlsx", label: "One row per respondent, Excel" },
  { form: "long", as: "csv", label: "One row per answer, CSV" },
  { form: "long", as: "xlsx", label: "One row per answer, Excel" },
  { form: "codebook", as: "csv", label: "Codebook: what each column holds, CSV" },
] as const;

/** The files that the results in force can be taken along as. */
export function DownloadLinks({ href }: { href: (file: { form: string; as: string }) => string }) {
  return (
    <Disclosure summary="Download" className="mb-4 print:hidden">
      <ul className="grid gap-1 text-sm">
        {files.map(({ form, as, label }) => (
          <li key={label}>
            <a className="link" href={href({ form, as })} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2 max-w-reading text-sm text-ink-soft">
        The files hold what the filter shows. Excel files are limited in size and hold the codebook as a
        second sheet.
      </p>
    </Disclosure>
  );
}
