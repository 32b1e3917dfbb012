//! In and out of frames, and clicks there.

use super::{settled, Browser};
use fantoccini::elements::Element;
use serde_json::json;
use std::cell::RefCell;

/// The frames that the view is in, from the outermost on.
#[derive(Debug, Default)]
pub struct Frames(RefCell<Vec<Element>>);

impl Frames {
    fn now(&self) -> Vec<Element> {
        self.0.borrow().clone()
    }

    /// Of no frame any more.
    pub fn forget(&self) {
        self.0.borrow_mut().clear();
    }
}

/// From where to where something reaches in the window of its page, once its own page has done what it can.
const REACH: &str = "const [element] = arguments;
    if (!inView(element)) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top, bottom } = element.getBoundingClientRect();
    return [top, bottom];";

/// The same of what is in a frame of this page, which scrolls only where it has to.
const REACH_AROUND: &str = "const [frame, top, bottom] = arguments;
    const start = () => frame.getBoundingClientRect().top + frame.clientTop;
    if (start() + top < 0 || start() + bottom > innerHeight)
        scrollBy({ top: start() + (top + bottom - innerHeight) / 2, behavior: 'instant' });
    return [start() + top, start() + bottom];";

/// How high a frame is, and whether that is the height of the check in it.
const HEIGHT: &str =
    "const check = document.querySelector('.mc-app')?.getBoundingClientRect().height;
    return { height: innerHeight, fits: Math.abs(innerHeight - check) <= 1 };";

impl Browser {
    /// From here on, all is about the first frame of the page.
    pub fn enter_frame(&self) {
        let frame = self.element("return document.querySelector('iframe')", &[]);
        self.enter(frame.expect("a frame"));
    }

    /// From here on, all is about this frame.
    pub fn enter(&self, frame: Element) {
        self.frames.0.borrow_mut().push(frame.clone());
        self.does(frame.enter_frame());
    }

    /// From here on, all is about the page around that frame.
    pub fn leave_frame(&self) {
        self.frames.0.borrow_mut().pop();
        self.does(self.client.enter_parent_frame());
    }

    /// Scrolls the pages around until something in a frame is in sight, as a person would: for drivers that do not.
    pub fn bring_into_sight(&self, element: &Element) {
        let mut frames = self.frames.now();
        let all = frames.clone();
        if all.is_empty() {
            return;
        }
        self.settle_height();
        let mut reach = self.run(REACH, &[json!(element)]);
        while let Some(frame) = frames.pop() {
            self.does(self.client.enter_parent_frame());
            let [top, bottom] = [0, 1].map(|end| reach[end].clone());
            reach = self.run(REACH_AROUND, &[json!(frame), top, bottom]);
        }
        for frame in all {
            self.does(frame.enter_frame());
        }
    }

    /// Waits until a frame is as high as the check in it, or has not changed for a while. The page around hears of a new
    /// screen's height some frames later, and what is below moves: what was aimed at is not there any more.
    fn settle_height(&self) {
        settled(|| self.run(HEIGHT, &[]), |height| height["fits"] == true);
    }
}
