import { LinkButton } from "#app/components/button.tsx";
import { Panel } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";

const steps = [
  {
    title: "Bring in what customers have said",
    text: "Tickets, reviews, survey answers, customers and purchases from a file of any tool. You see the columns matched before anything is stored.",
    action: "Import a file",
    needs: "mayImport",
    to: paths.newImport(),
  },
  {
    title: "Ask what you do not know",
    text: "A survey from a template: why they chose you, what almost stopped them, what they wish were different, and whether they would recommend you.",
    action: "Create a survey",
    needs: "mayAsk",
    to: paths.newSurvey(),
  },
  {
    title: "Read what Earshot hears",
    text: "Pain points, goals and praise appear under Themes within minutes, each with the exact words of the customers behind it. Profiles, segments and personas grow from there.",
    action: "See where themes appear",
    needs: null,
    to: paths.themes(),
  },
] as const;

/** What an empty instance shows: where to begin. Who may not take a step reads what it is. */
export function FirstSteps(may: { mayAsk: boolean; mayImport: boolean }) {
  return (
    <>
      <ol className="grid gap-4 lg:grid-cols-3">
        {steps.map((step, index) => (
          <Panel key={step.to} as="li" className="flex flex-col">
            <p className="tabular text-sm font-semibold text-ink-soft">{index + 1} of 3</p>
            <h2 className="mt-1 text-lg font-semibold">{step.title}</h2>
            <p className="mt-2 mb-6 text-ink-soft">{step.text}</p>
            <div className="mt-auto">
              {(step.needs === null || may[step.needs]) && (
                <LinkButton to={step.to} look={index === 0 ? "primary" : "secondary"}>
                  {step.action}
                </LinkButton>
              )}
            </div>
          </Panel>
        ))}
      </ol>
      <p className="mt-8 max-w-reading text-ink-soft">
        To look around first, run <code className="font-mono text-sm">npm run demo</code> beside this
        instance: it opens an invented company with customers, surveys, tickets and reviews, and leaves your
        own data alone.
      </p>
    </>
  );
}
