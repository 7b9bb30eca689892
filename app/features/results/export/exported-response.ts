/** A response as it is exported, without its answers. */
export interface ExportedResponse {
  id: string;
  version: number;
  status: string;
  endingId: string | null;
  language: string | null;
  channel: string;
  startedAt: string | null;
  submittedAt: string;
  quality: number | null;
  qualityReasons: string;
  setAside: number;
  scores: string;
  customerId: string | null;
  customerNumber: string | null;
  customerName: string | null;
  customerEmail: string | null;
}
