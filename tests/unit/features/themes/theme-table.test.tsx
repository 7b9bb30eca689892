import { expect, it } from "vitest";
import { type ThemeRow, toThemeRow } from "#app/features/themes/components/theme-row.ts";
import { ThemeTable } from "#app/features/themes/components/theme-table.tsx";
import { render } from "#tests/support/render.tsx";

const theme: ThemeRow = {
  id: "late",
  kind: "pain",
  name: "Parcel: late",
  parentName: "Delivery",
  subtitle: "My parcel was late",
  people: 2,
  activeSpeakers: 2,
  mentions: 3,
  sentiment: -0.5,
  rising: false,
  falling: false,
  state: "established",
  trend: [0, 1, 2],
};

it("names over a theme what it has in common with others", () => {
  const html = render(
    <ThemeTable
      themes={[theme, { ...theme, id: "b", name: "Bot: useless", parentName: null }].map(toThemeRow)}
      activeDays={365}
      activeCustomers={10}
      caption="Pain points"
    />,
  );
  expect(html.indexOf("Delivery")).toBeGreaterThan(0);
  expect(html.indexOf("Delivery")).toBeLessThan(html.indexOf("Parcel: late"));
  expect(html.match(/Delivery/g)).toHaveLength(1);
});

it("shows what stands under one heading, each theme with its own way in", () => {
  const members = ["late", "torn"].map((id) => ({ ...theme, id, name: `Parcel ${id}`, mentions: 3 }));
  const html = render(
    <ThemeTable
      themes={[{ ...theme, id: "family", name: "Parcel", parentName: null, mentions: 6, members }].map(
        toThemeRow,
      )}
      activeDays={365}
      activeCustomers={10}
      caption="Pain points"
    />,
  );
  expect(html).toContain('href="/themes/late"');
  expect(html).toContain('href="/themes/torn"');
  expect(html).not.toContain('href="/themes/family"');
  expect(html).toContain("3 mentions of Parcel torn");
});
