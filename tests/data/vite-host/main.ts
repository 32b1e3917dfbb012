// A clinic's page as its developers write it: the package, and the address where the check is hosted.
import "massage-check";

const check = document.createElement("massage-check");
check.setAttribute("src", new URL(location.href).searchParams.get("check") ?? "");
check.setAttribute("clinic", "Willow Lane");
check.addEventListener("ready", () => (document.title = "ready"));
check.addEventListener("resized", ({ detail }) => (document.documentElement.dataset.height = detail.height.toFixed()));
document.body.append(check);
