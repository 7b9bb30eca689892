import { describe, expect, it } from "vitest";
import { BarList } from "#app/components/charts/bar-list.tsx";
import { DistributionStrip } from "#app/components/charts/distribution-strip.tsx";
import { NpsBar } from "#app/components/charts/nps-bar.tsx";
import { Sparkline } from "#app/components/charts/sparkline.tsx";
import { TrendChart } from "#app/components/charts/trend-chart.tsx";
import { render, textOf } from "#tests/support/render.tsx";

const title = "Billing complaints doubled in March";
const charts = {
  bars: <BarList title={title} measure="People" bars={[{ key: "a", label: "Refunds", value: 12 }]} />,
  trend: (
    <TrendChart title={title} measure="Mentions" points={[{ label: "Mar", value: 12, low: 8, high: 17 }]} />
  ),
  strip: <DistributionStrip title={title} steps={[{ label: "5", count: 12 }]} />,
  nps: <NpsBar title={title} counts={{ detractors: 12, passives: 20, promoters: 48 }} />,
};

describe.each(Object.entries(charts))("the %s chart", (_, chart) => {
  const html = render(chart);

  it("is a figure whose caption is its sentence", () => {
    expect(html).toMatch(new RegExp(`^<figure.*?<figcaption[^>]*>${title}</figcaption>`));
  });

  it("keeps its numbers in a table behind it", () => {
    const table = /<details.*?<summary[^>]*>Show the numbers<\/summary>.*?(<table.*?<\/table>)/s.exec(
      html,
    )?.[1];
    expect(textOf(table ?? "")).toContain("12");
    expect(table).toContain('scope="row"');
  });

  it("writes no style attribute, which the page's security policy would refuse", () => {
    expect(html).not.toContain("style=");
  });
});

it("draws bars in proportion to the longest", () => {
  const html = render(
    <BarList
      title={title}
      measure="People"
      bars={[
        { key: "a", label: "Refunds", value: 40, to: "/themes/a" },
        { key: "b", label: "Delivery", value: 10 },
      ]}
    />,
  );
  expect(html).toContain('width="100.00%"');
  expect(html).toContain('width="25.00%"');
  expect(html).toContain('href="/themes/a"');
});

it("says the score, its interval and its n under an NPS bar", () => {
  const html = render(
    <NpsBar
      title={title}
      counts={{ detractors: 20, passives: 20, promoters: 60 }}
      interval={{ low: 24, high: 55 }}
    />,
  );
  expect(textOf(html)).toContain("NPS +40, 95 % interval +24 to +55, n = 100.");
});

it("stands an empty chart without numbers that are not there", () => {
  expect(render(<TrendChart title={title} measure="Mentions" points={[]} />)).not.toMatch(/NaN|Infinity/);
  expect(render(<DistributionStrip title={title} steps={[]} />)).not.toMatch(/NaN|Infinity/);
  expect(render(<NpsBar title={title} counts={{ detractors: 0, passives: 0, promoters: 0 }} />)).not.toMatch(
    /NaN/,
  );
});

it("names a sparkline in words", () => {
  expect(render(<Sparkline values={[1, 2, 5]} label="Rising since January" />)).toContain(
    'aria-label="Rising since January"',
  );
});
