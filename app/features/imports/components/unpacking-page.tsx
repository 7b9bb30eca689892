import { Form, useRevalidator } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Progress, type ProgressState } from "#app/components/progress.tsx";
import { paths } from "#app/lib/paths.ts";
import { formatFileSize } from "../files/file-size.ts";
import { type FileFormat, fileFormatNames } from "../import.schema.ts";

export interface UnpackingPageProps {
  entry: { id: string; fileName: string; fileBytes: number; format: FileFormat };
  progress: ProgressState;
  /** Why the work stands still; null while it goes on. */
  stalled: string | null;
  /** Why what was just asked for was not done. */
  message: string | undefined;
}

/** An upload that is being made into a table; the page goes on to the mapping by itself where scripts run. */
export function UnpackingPage({ entry, progress, stalled, message }: UnpackingPageProps) {
  const revalidator = useRevalidator();
  return (
    <>
      <PageHeader
        title={<span className="break-words">{entry.fileName}</span>}
        lead={`${fileFormatNames[entry.format]}, ${formatFileSize(entry.fileBytes)}. Nothing is stored yet.`}
        crumbs={[{ label: "Imports", to: paths.imports() }]}
        action={
          <Form method="post">
            <Button look="secondary" name="intent" value="discard">
              Discard this file
            </Button>
          </Form>
        }
      />
      <div className="grid max-w-reading gap-6">
        <FormMessage tone="error">{message}</FormMessage>
        {stalled ? (
          <FormMessage tone="error">
            <p>{stalled}</p>
            <Form method="post" className="mt-2">
              <Button look="secondary" name="intent" value="retry">
                Try again
              </Button>
            </Form>
          </FormMessage>
        ) : (
          <>
            <Progress
              label="Rows unpacked"
              state={progress}
              url={paths.importProgress(entry.id)}
              onFinish={revalidator.revalidate}
            />
            <p>The file is being unpacked. Then you see how it is read and what would be stored.</p>
            <div>
              <LinkButton look="secondary" to={paths.import(entry.id)} reloadDocument>
                Look again
              </LinkButton>
            </div>
          </>
        )}
      </div>
    </>
  );
}
