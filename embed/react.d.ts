/** `<massage-check>` in JSX of React 19: `import "massage-check"; import type {} from "massage-check/react";` */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { MassageCheckAttributes, MassageCheckElement, MassageCheckEventMap } from "./massage-check.js";

type Listeners = { [K in keyof MassageCheckEventMap as `on${K}`]?: (event: MassageCheckEventMap[K]) => void };

type Props = Omit<DetailedHTMLProps<HTMLAttributes<MassageCheckElement>, MassageCheckElement>, "lang"> &
  MassageCheckAttributes &
  Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "massage-check": Props;
    }
  }
}
