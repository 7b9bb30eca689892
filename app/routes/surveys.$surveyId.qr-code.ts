import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { qrCode, qrFormatSchema } from "#app/features/surveys/qr-code.server.ts";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { paths } from "#app/lib/paths.ts";

/** The open link as a QR code, to be printed: `?format=png`, otherwise SVG. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "surveys.$surveyId.qr-code");
  const { slug } = await getSurvey(db, args.params.surveyId ?? "");
  const format = qrFormatSchema.catch("svg").parse(new URL(args.request.url).searchParams.get("format"));
  const { type, body } = await qrCode(args.context.publicUrl + paths.publicSurvey(slug), format);
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${slug}-qr-code.${format}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
