import { Link } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { Section } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";
import { CopyField } from "./link-table.tsx";

/** The link through which anyone answers, as an address and as a QR code. */
export function OpenLink({ surveyId, url }: { surveyId: string; url: string }) {
  return (
    <Section
      title="Open link"
      lead="Anyone can answer through it. Answers are nobody's, unless the survey asks who it is."
    >
      <div className="max-w-reading">
        <CopyField label="Open link" url={url} />
      </div>
      <div className="mt-6 flex flex-wrap items-end gap-4">
        <img
          src={paths.surveyQrCode(surveyId, "svg")}
          alt="QR code that leads to the open link"
          width={160}
          height={160}
        />
        {(["svg", "png"] as const).map((format) => (
          <LinkButton
            key={format}
            look="secondary"
            size="small"
            to={paths.surveyQrCode(surveyId, format)}
            reloadDocument
            download
          >
            Download the QR code ({format.toUpperCase()})
          </LinkButton>
        ))}
      </div>
      <p className="mt-6 max-w-reading">
        Links that say something about whoever follows them, such as an order's number, are made under{" "}
        <Link className="link" to={paths.signedLinks(surveyId)}>
          signed links
        </Link>
        .
      </p>
    </Section>
  );
}
