import { Link } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { forwardRef } from "react";
import { classNames } from "./class-names.ts";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium";

const looks: Record<ButtonLook, string> = {
  primary: "bg-accent text-on-accent border-accent hover:bg-accent-strong hover:border-accent-strong",
  secondary: "bg-surface text-ink border-line-strong hover:bg-sunken",
  quiet: "bg-transparent text-accent border-transparent hover:bg-accent-soft",
  danger: "bg-surface text-danger border-danger hover:bg-danger-soft",
};
const sizes: Record<ButtonSize, string> = {
  small: "min-h-8 px-3 py-1 text-sm",
  medium: "min-h-10 px-4 py-2 text-base",
};

function buttonClass(look: ButtonLook, size: ButtonSize, className?: string): string {
  return classNames(
    "inline-flex items-center justify-center gap-2 rounded-md border font-semibold leading-tight no-underline",
    "cursor-pointer select-none transition-colors duration-100 print:hidden",
    "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60",
    looks[look],
    sizes[size],
    className,
  );
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  size?: ButtonSize;
  icon?: ReactNode;
}

/** A button that does something; it submits its form unless `type` says otherwise. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = "primary", size = "medium", icon, className, children, type = "submit", ...rest },
  ref,
) {
  return (
    <button ref={ref} type={type} className={buttonClass(look, size, className)} {...rest}>
      {icon}
      {children}
    </button>
  );
});

interface LinkButtonProps {
  to: string;
  look?: ButtonLook;
  size?: ButtonSize;
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
  /** For addresses outside the app's pages: downloads, print pages, plain HTML. */
  reloadDocument?: boolean;
  download?: boolean;
  "aria-label"?: string;
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({
  look = "primary",
  size = "medium",
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Link className={buttonClass(look, size, className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
