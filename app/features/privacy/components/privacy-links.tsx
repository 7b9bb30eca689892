import { LinkButton } from "#app/components/button.tsx";
import { Section } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";

/** From a customer's page to what they agreed to, everything on them, and their erasure, as far as one may. */
export function PrivacyLinks({
  customerId,
  may,
}: {
  customerId: string;
  may: { read: boolean; erase: boolean };
}) {
  return (
    <Section title="Privacy">
      <div className="flex flex-wrap gap-3">
        <LinkButton look="secondary" to={paths.customerConsents(customerId)}>
          Consent
        </LinkButton>
        {may.read && (
          <LinkButton look="secondary" to={paths.customerData(customerId)}>
            Everything on this person
          </LinkButton>
        )}
        {may.erase && (
          <LinkButton look="secondary" to={paths.eraseCustomer(customerId)}>
            Erase this person
          </LinkButton>
        )}
      </div>
    </Section>
  );
}
