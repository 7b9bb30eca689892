export interface CompanyPlan {
  name: string;
  industry: string;
  country: string;
}

/** Forty invented firms. */
export const companyPlans: readonly CompanyPlan[] = [
  { name: "Bramble & Stoutheart Architects", industry: "Architecture", country: "United Kingdom" },
  { name: "Larkfield Accounting", industry: "Finance", country: "United Kingdom" },
  { name: "Tidewrack Software", industry: "Software", country: "United Kingdom" },
  { name: "Pennygate Legal", industry: "Legal", country: "United Kingdom" },
  { name: "Cobblestone Dental Rooms", industry: "Health", country: "United Kingdom" },
  { name: "Northolt Fenwick Surveyors", industry: "Construction", country: "United Kingdom" },
  { name: "Hedgerow Publishing House", industry: "Media", country: "United Kingdom" },
  { name: "Saltmarsh Logistics", industry: "Logistics", country: "United Kingdom" },
  { name: "Wrenfold Insurance Brokers", industry: "Finance", country: "United Kingdom" },
  { name: "Kettlewick Co-working", industry: "Real estate", country: "United Kingdom" },
  { name: "Oakmere Further College", industry: "Education", country: "United Kingdom" },
  { name: "Glasshouse Film Post", industry: "Media", country: "United Kingdom" },
  { name: "Ballyroan Biotech", industry: "Health", country: "Ireland" },
  { name: "Corrib Lane Payroll", industry: "Finance", country: "Ireland" },
  { name: "Slatequarry Games", industry: "Software", country: "Ireland" },
  { name: "Inishbeg Guest Rooms", industry: "Hospitality", country: "Ireland" },
  { name: "Elbkontor Spedition", industry: "Logistics", country: "Germany" },
  { name: "Nordlicht Steuerkanzlei", industry: "Finance", country: "Germany" },
  { name: "Werkbank Sieben", industry: "Manufacturing", country: "Germany" },
  { name: "Quellhof Physiotherapie", industry: "Health", country: "Germany" },
  { name: "Ziegelrot Immobilien", industry: "Real estate", country: "Germany" },
  { name: "Datenfuhre Systems", industry: "Software", country: "Germany" },
  { name: "Praxis am Ostwall", industry: "Health", country: "Germany" },
  { name: "Messingwerk Holm", industry: "Manufacturing", country: "Germany" },
  { name: "Grachtenhuis Notarissen", industry: "Legal", country: "Netherlands" },
  { name: "Polderlijn Transport", industry: "Logistics", country: "Netherlands" },
  { name: "Studio Zevenblad", industry: "Design", country: "Netherlands" },
  { name: "Waterlinie Ingenieurs", industry: "Construction", country: "Netherlands" },
  { name: "Kade Negen Hostel", industry: "Hospitality", country: "Netherlands" },
  { name: "Fjellbris Design Studio", industry: "Design", country: "Sweden" },
  { name: "Lövsalen Skola", industry: "Education", country: "Sweden" },
  { name: "Tallvik Energi", industry: "Energy", country: "Sweden" },
  { name: "Kvarnsund Mjukvara", industry: "Software", country: "Sweden" },
  { name: "Casa Almendro Rural", industry: "Hospitality", country: "Spain" },
  { name: "Gestoría Tres Ríos", industry: "Finance", country: "Spain" },
  { name: "Taller Norte Diseño", industry: "Design", country: "Spain" },
  { name: "Puerto Claro Seguros", industry: "Finance", country: "Spain" },
  { name: "Hofgarten Hotelbetriebe", industry: "Hospitality", country: "Austria" },
  { name: "Bergkristall Optik", industry: "Retail", country: "Austria" },
  { name: "Murtal Maschinenbau", industry: "Manufacturing", country: "Austria" },
];

/** Who sits in an office and talks to a coffee supplier; decision roles in the words of the customer record. */
export const officeRoles: readonly { title: string; role: string; buys: boolean; favours: string }[] = [
  { title: "Office Manager", role: "champion", buys: true, favours: "late-beans" },
  { title: "Head of Finance", role: "budget", buys: false, favours: "invoice-mess" },
  { title: "Facility Manager", role: "user", buys: true, favours: "fleet-dashboard" },
  { title: "Accounts Payable Clerk", role: "user", buys: false, favours: "invoice-mess" },
  { title: "Managing Director", role: "budget", buys: false, favours: "fleet-dashboard" },
  { title: "IT Lead", role: "blocker", buys: false, favours: "wifi-drops" },
  { title: "Receptionist", role: "user", buys: true, favours: "late-beans" },
];
