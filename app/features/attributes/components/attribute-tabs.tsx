import { Tabs } from "#app/components/tabs.tsx";
import { paths } from "#app/lib/paths.ts";

/** The views of what profiles hold: the attributes, the decisions they serve, definitions that can be added. */
export function AttributeTabs({ mayEdit }: { mayEdit: boolean }) {
  return (
    <Tabs
      label="Attributes"
      tabs={[
        { label: "Attributes", to: paths.attributes() },
        { label: "Decisions", to: paths.decisions() },
        ...(mayEdit ? [{ label: "Ready definitions", to: paths.readyAttributes() }] : []),
      ]}
    />
  );
}
