import { LinkButton } from "./button.tsx";

interface StatusWords {
  title: string;
  what: string;
  next: string;
}

const words = new Map<number, StatusWords>([
  [
    400,
    {
      title: "This request could not be read",
      what: "The address or the form came in a shape that this page does not know.",
      next: "Go back, reload the page, and try again.",
    },
  ],
  [
    401,
    {
      title: "Please sign in",
      what: "This page is for people who are signed in.",
      next: "Sign in; you will come back here.",
    },
  ],
  [
    403,
    {
      title: "This is not open to you",
      what: "Your role does not include this page or this action.",
      next: "Ask an owner of this instance if you need it; owners change roles under Settings.",
    },
  ],
  [
    404,
    {
      title: "Nothing is here",
      what: "The address leads to no page, or what it showed has been removed.",
      next: "Check the address, or start from the overview.",
    },
  ],
  [
    409,
    {
      title: "Someone else was here first",
      what: "What you changed has been changed by someone else since you opened it.",
      next: "Go back, reload the page, and make your change on what stands there now.",
    },
  ],
  [
    410,
    {
      title: "This is over",
      what: "What this address led to has ended or was withdrawn.",
      next: "Ask the person who gave you the address for a new one.",
    },
  ],
  [
    413,
    {
      title: "This is too large",
      what: "What was sent is larger than this place takes.",
      next: "Send a smaller file, or split it in parts.",
    },
  ],
  [
    422,
    {
      title: "Something in the form needs mending",
      what: "One of the values that were sent is not what was expected.",
      next: "Go back and check what you filled in.",
    },
  ],
  [
    429,
    {
      title: "A little slower, please",
      what: "There were too many tries in a short time.",
      next: "Wait a few minutes and try again.",
    },
  ],
]);
const broken: StatusWords = {
  title: "Something broke on our side",
  what: "The page could not be shown. Nothing you had saved is lost.",
  next: "Reload the page. If it happens again, the server's log says why.",
};

/** What a page shows instead of itself: what was expected, what came, and what to do. */
export function StatusPage({ status, message }: { status: number; message?: string | null }) {
  const { title, what, next } = words.get(status) ?? broken;
  return (
    <div className="max-w-reading py-12">
      <p className="tabular text-sm font-semibold text-ink-soft">{status}</p>
      <h1 className="mt-1 text-3xl font-bold">{title}</h1>
      <p className="mt-4 text-lg">{message || what}</p>
      <p className="mt-2 text-lg text-ink-soft">{next}</p>
      <div className="mt-8">
        {status === 401 ? (
          <LinkButton to="/sign-in">Sign in</LinkButton>
        ) : (
          <LinkButton to="/" look="secondary">
            Go to the overview
          </LinkButton>
        )}
      </div>
    </div>
  );
}
