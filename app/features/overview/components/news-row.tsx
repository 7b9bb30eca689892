import { Stat, StatRow } from "#app/components/stat.tsx";
import { Tabs } from "#app/components/tabs.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths, withQuery } from "#app/lib/paths.ts";
import { type Overview, periods } from "../overview.ts";
import { changeSentence } from "./sentences.ts";

/** What is new in the period, each count beside the period before. */
export function NewsRow({ overview }: { overview: Overview }) {
  const { news, period, from } = overview;
  return (
    <section aria-label={`New in the last ${period} days`} className="mb-12">
      <Tabs
        label="Period"
        tabs={periods.map((days) => ({
          label: `${days} days`,
          to: withQuery(paths.overview(), { days: days === 30 ? null : days }),
          current: days === period,
        }))}
      />
      <StatRow>
        <Stat
          label="New feedback"
          value={formatCount(news.feedback.now)}
          note={changeSentence(news.feedback, period)}
          to={paths.feedback({ from })}
        />
        <Stat
          label="Customers who spoke"
          value={formatCount(news.voices.now)}
          note={changeSentence(news.voices, period)}
          to={paths.customers({ heard: from })}
        />
        <Stat
          label="Survey answers"
          value={formatCount(news.responses.now)}
          note={changeSentence(news.responses, period)}
          to={paths.responses({ from })}
        />
        <Stat
          label="New customers"
          value={formatCount(news.customers.now)}
          note={changeSentence(news.customers, period)}
          to={paths.customers({ since: from })}
        />
      </StatRow>
    </section>
  );
}
