/** Mailbox providers whose domain says nothing about who somebody is or where somebody works. */
export const publicMailDomains: ReadonlySet<string> = new Set(
  "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org proton.me protonmail.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it mail.com zoho.com fastmail.com hey.com".split(
    " ",
  ),
);
