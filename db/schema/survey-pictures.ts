/** A picture that surveys show; it lies in the folder of pictures under its id. */
export interface SurveyPicturesTable {
  id: string;
  /** As its first bytes say. */
  media_type: string;
  bytes: number;
  /** Pixels. */
  width: number;
  height: number;
  created_at: string;
}

/** Which survey shows or has shown a picture, in its draft, a version or a kept revision. */
export interface SurveyPictureUsesTable {
  survey_id: string;
  picture_id: string;
  /** When it was last saved with it. */
  noted_at: string;
}
