import type { PrivacyWords } from "./en.ts";

export const privacyInSpanish: PrivacyWords = {
  oneQuestion: "Hay una pregunta.",
  upToQuestions: "Hay hasta {n} preguntas.",
  alsoAsked: "También pedimos: {list}.",
  mayLeaveOut: "Lo que está marcado como opcional lo puede omitir.",
  email: "su dirección de correo",
  contact: "cómo localizarle",
  address: "su dirección",
  file: "archivos suyos",
  anonymous:
    "Esta encuesta es anónima. Sus respuestas se guardan sin su nombre, sin el enlace que abrió y sin una hora más precisa que el día, de modo que nadie puede saber cuáles son suyas, ni con la base de datos en la mano. Los resultados se muestran solo a partir de {n} personas. Lo que escribe con sus palabras se lee tal cual: omita lo que le delataría.",
  byLink: "Si vino por un enlace que se le envió, sus respuestas se guardan con su nombre.",
  tied: "También si dice quién es; algunas pasan entonces a formar parte de lo que sabemos de usted como cliente.",
  untied: "Por cualquier otra vía se guardan sin él.",
  kept: "Sus respuestas se quedan en la máquina que ejecuta esta encuesta; esta página no carga nada de otro lugar y no pone ninguna cookie. Se conservan hasta que las borre quien pregunta, o usted.",
  themes: "Un programa de esa máquina lee los textos y los ordena por su tema.",
  receipt:
    "Después de enviar recibe un comprobante. Con él puede ver sus respuestas, corregirlas, retirarlas o llevárselas, sin cuenta.",
  onlyWay: "Es la única vía hacia ellas: guárdelo si pudiera quererlo.",
  shortAnonymous: "Esta encuesta es anónima: nadie puede saber qué respuestas son suyas.",
  shortTied: "Sus respuestas se guardan con su nombre solo si dice quién es.",
  shortUntied: "Sus respuestas se guardan sin su nombre.",
  shortReceipt: "Con el comprobante que recibe puede verlas, corregirlas o retirarlas.",
  noReceipt:
    "Otras personas usan este dispositivo después de usted, por eso aquí no recibe comprobante: lo enviado ya no puede cambiarlo.",
};
