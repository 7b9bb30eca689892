import { expect, it } from "vitest";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FilterChips } from "#app/components/filter-chips.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { Tabs } from "#app/components/tabs.tsx";
import { render, textOf } from "#tests/support/render.tsx";

interface Theme {
  id: string;
  name: string;
  people: number;
}

const columns: Column<Theme>[] = [
  { key: "name", header: "Theme", main: true, cell: (theme) => theme.name },
  { key: "people", header: "People", align: "end", sortKey: "people", cell: (theme) => theme.people },
];

const table = (
  <Table
    caption="Themes"
    columns={columns}
    rows={[{ id: "a", name: "Refunds", people: 12 }]}
    rowKey={(theme) => theme.id}
    sort={{ key: "people", direction: "desc" }}
    sortHref={(sort) => `/themes?sort=${sort.key}&direction=${sort.direction}`}
  />
);

it("heads each row with its name and each card's value with its column", () => {
  const html = render(table);
  expect(html).toContain('<caption class="sr-only">Themes</caption>');
  expect(html).toContain('<th scope="row">Refunds</th>');
  expect(html).toContain('data-label="People"');
});

it("says how a table is sorted and links to the other direction", () => {
  const html = render(table);
  expect(html).toContain('aria-sort="descending"');
  expect(html).toContain('href="/themes?sort=people&amp;direction=asc"');
});

it("marks a list that j and k walk through", () => {
  expect(render(table)).toContain('data-list="rows"');
});

it("links to the pages there are", () => {
  const html = render(<Pager next="/feedback?after=x" previous={null} shown={25} total={1204} />);
  expect(textOf(html)).toBe("25 of 1,204 Next →");
  expect(render(<Pager next={null} previous={null} />)).toBe("");
});

it("reads filters aloud with the way to remove each", () => {
  const html = render(
    <FilterChips chips={[{ label: "Source is ticket", removeHref: "/feedback" }]} clearHref="/feedback" />,
  );
  expect(textOf(html)).toContain("Source is ticket × , remove this filter");
  expect(textOf(html)).not.toContain("Remove all");
});

it("has exactly one heading of the first rank in a page's head", () => {
  const html = render(
    <PageHeader title="Refunds" lead="Twelve people." crumbs={[{ label: "Themes", to: "/themes" }]} />,
  );
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).toContain('aria-label="Breadcrumb"');
});

it("marks the tab one is on", () => {
  const html = render(
    <Tabs
      label="Views"
      tabs={[
        { label: "Pain points", to: "/themes" },
        { label: "Goals", to: "/themes?kind=goal", current: false },
      ]}
    />,
    "/themes",
  );
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
});

it("says what an empty place will hold", () => {
  expect(textOf(render(<EmptyState title="No surveys yet">Answers will be here.</EmptyState>))).toBe(
    "No surveys yet Answers will be here.",
  );
});
