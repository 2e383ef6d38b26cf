export interface PasskeyRow {
  tenant_id: string;
  id: string;
  person_id: string;
  name: string;
  credential_id: string;
  public_key: string;
  counter: number;
  /** JSON of texts */
  transports: string;
  copyable: number;
  copied: number;
  created_at: string;
  used_at: string | null;
}

export interface PasskeyChallengeRow {
  tenant_id: string;
  /** SHA-256 of the secret in the browser that was asked. */
  id: string;
  challenge: string;
  person_id: string | null;
  expires_at: string;
}
