/** Thirty days: a browser that comes back within them stays signed in. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

const TOKEN = /^[\w-]{43}$/;

/** The cookie's name: behind https the `__Host-` prefix binds it to this host alone (RFC 6265bis, section 4.1.3). */
function cookieName(publicUrl: string): string {
  return isSecure(publicUrl) ? "__Host-earshot" : "earshot";
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith("https:");
}

/** The session token a request carries; undefined when there is none that could be ours. */
export function readSessionToken(request: Request, publicUrl: string): string | undefined {
  const prefix = `${cookieName(publicUrl)}=`;
  const cookies = (request.headers.get("Cookie") ?? "").split(";").map((cookie) => cookie.trim());
  const token = cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

/** The Set-Cookie header that signs a browser in. */
export function sessionCookie(token: string, publicUrl: string): string {
  return serialise(token, SESSION_SECONDS, publicUrl);
}

/** The Set-Cookie header that makes a browser forget its session. */
export function clearedSessionCookie(publicUrl: string): string {
  return serialise("", 0, publicUrl);
}

function serialise(value: string, maxAge: number, publicUrl: string): string {
  const secure = isSecure(publicUrl) ? "; Secure" : "";
  return `${cookieName(publicUrl)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}
