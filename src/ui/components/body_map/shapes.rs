//! The drawing: original, ageless, without sex, skin tone or clothes; eyes
//! closed, at ease. Only the right half is kept, in a box 200 wide.
//!
//! Knows nothing of how it is shown.

/// Turns the right half into the left.
pub const MIRROR: &str = "matrix(-1 0 0 1 200 0)";

/// One stripe of the hatching.
pub const HATCH: &str = "M0 3.5H7";

/// A side of the body.
pub struct Figure {
    /// What may be tapped beside the body. Later ones lie on top.
    pub hits: &'static [Shape],
    /// What belongs to each area, drawn beyond the body and cut to it.
    pub areas: &'static [Shape],
    /// Eyes, fingers, toes, and what else has a twin.
    pub details: &'static str,
    /// What lies in the middle, and has none.
    pub folds: &'static str,
}

/// A shape that belongs to an area.
pub struct Shape {
    /// The id of the area.
    pub area: &'static str,
    /// The shape, for `d`.
    pub path: &'static str,
    /// Whether it has a twin on the other side.
    pub paired: bool,
}

const fn one(area: &'static str, path: &'static str) -> Shape {
    Shape {
        area,
        path,
        paired: false,
    }
}

const fn pair(area: &'static str, path: &'static str) -> Shape {
    Shape {
        area,
        path,
        paired: true,
    }
}

/// Half of the body, from the crown to the crotch by way of the hand and the foot.
pub const OUTLINE: &str = "M100 11C116 11 125 23 125 38.5C129.6 37 130 50.5 123.4 51.5\
    C121 61 116 68.5 110.5 72.5C110 79 110.5 84.5 114.5 88C121 93.5 132 95 140 98.5\
    C149 102.5 153.5 111 155 122C157 141 162 160 166.5 178C171 196 177 214 181.5 232\
    C185.4 240 190 250 191.2 262C192.4 274 191.4 288 186.8 291.6C184.6 293.4 182.4 293.4 180.4 292.4\
    C175.6 290.6 173.2 281 172 270.5C171.2 276 169 281.4 165.8 281.2C161.8 281 161.6 272.4 162.8 264.4\
    C164 256 166.4 247 167.4 238C163 221 156 203 150.5 186C145 168 139.5 150 136 132\
    C135.4 151 130.6 168 130 188C129.6 204 134 216 136.5 232C139.5 256 137 290 130.5 320\
    C129.5 331 131.6 340 132 351C132.4 372 126 394 123.4 411C123.4 419 127 425 131 431.5\
    C135 438.5 132.6 445 125.5 445H114C107.4 445 105.2 440 105.8 432C106.4 424 108.4 418 107.8 411\
    C105 394 102.6 372 103.4 352C103.8 342 105.6 334 104.6 322C102.6 298 101.6 276 101 256\
    Q100.6 252.6 100 252.6";

const SHOULDERS: Shape = pair(
    "shoulders",
    "M112 70L113 87C118 103 126 118 134 131C141 133 149 131 162 124V80Z",
);
const ARMS: Shape = pair(
    "arms",
    "M134 131C141 133 149 131 162 124L200 120V240C188 234 176 237 160 243L142 156Z",
);
const HANDS: Shape = pair("hands", "M160 243C176 237 188 234 200 240V300H150V243Z");
const FEET: Shape = pair("feet", "M100 412C116 407 132 407 150 412V450H100Z");

const SHOULDERS_HIT: Shape = pair("shoulders", "M116 72h56v56h-56z");
const ARMS_HIT: Shape = pair("arms", "M136 122 160 116 196 228 158 246z");
const HANDS_HIT: Shape = pair("hands", "M146 232h58v72h-58z");
const FEET_HIT: Shape = one("feet", "M46 404h108v70H46z");

macro_rules! fingers {
    () => {
        "M176.4 272.5q.6 9 2.6 15.5M181.5 271q.5 10 1.3 18.5M186.6 269.5q.3 9.5 0 18"
    };
}

/// Seen from the front.
pub const FRONT: Figure = Figure {
    hits: &[
        one("chest", "M66 88h68v66H66z"),
        one("abdomen", "M66 152h68v62H66z"),
        one("hips", "M60 212h80v46H60z"),
        one("thighs", "M58 254h84v64H58z"),
        one("lower-legs", "M58 318h84v90H58z"),
        FEET_HIT,
        ARMS_HIT,
        HANDS_HIT,
        SHOULDERS_HIT,
        one("neck-front", "M62 70h76v23H62z"),
        one("face", "M50 35h100v37H50z"),
        one("scalp", "M50-8h100v44H50z"),
    ],
    areas: &[
        one("scalp", "M60 0H140V38H126C122 36 119 32 113 28C104 33 89 33 82 35.5C79 36.5 77 37.5 74 38H60Z"),
        one(
            "face",
            "M60 38H74C77 37.5 79 36.5 82 35.5C89 33 104 33 113 28C119 32 122 36 126 38H140V66L111 70\
             C104 77.5 96 77.5 89 70L60 66Z",
        ),
        one(
            "neck-front",
            "M80 66L89 70C96 77.5 104 77.5 111 70L120 66V86L113.5 87C106 94 94 94 86.5 87L80 86Z",
        ),
        SHOULDERS,
        one(
            "chest",
            "M86.5 87C94 94 106 94 113.5 87C118 103 126 118 134 131L142 150C124 146 112 150 100 156\
             C88 150 76 146 58 150L66 131C74 118 82 103 86.5 87Z",
        ),
        one(
            "abdomen",
            "M58 150C76 146 88 150 100 156C112 150 124 146 142 150V210C128 218 114 221 100 221\
             C86 221 72 218 58 210Z",
        ),
        one(
            "hips",
            "M58 210C72 218 86 221 100 221C114 221 128 218 142 210L146 236C130 244 112 254 100 268\
             C88 254 70 244 54 236Z",
        ),
        ARMS,
        HANDS,
        pair("thighs", "M146 236C130 244 112 254 100 268V326C110 318 122 316 146 322Z"),
        pair("lower-legs", "M100 322C110 316 124 314 146 320V412C132 407 116 407 100 412Z"),
        FEET,
    ],
    details: concat!(
        "M104 49q4 3.2 8 0M120 103.5Q111 105.5 106 102.5M112 331q6 4 12 .5",
        fingers!(),
        "M115 439v5.5M119.4 438v6.5M124 437v7.5",
    ),
    folds: "M94.5 61.5q5.5 4 11 0M100 200v4",
};

/// Seen from the back.
pub const BACK: Figure = Figure {
    hits: &[
        one("upper-back", "M66 88h68v72H66z"),
        one("lower-back", "M66 160h68v46H66z"),
        one("hips", "M60 206h80v52H60z"),
        one("thighs", "M58 256h84v66H58z"),
        one("lower-legs", "M58 322h84v86H58z"),
        FEET_HIT,
        ARMS_HIT,
        HANDS_HIT,
        SHOULDERS_HIT,
        one("neck-back", "M62 60h76v29H62z"),
        one("scalp", "M50-8h100v68H50z"),
    ],
    areas: &[
        one("scalp", "M60 0H140V56H130C120 64 108 66 100 66C92 66 80 64 70 56H60Z"),
        one(
            "neck-back",
            "M70 56C80 64 92 66 100 66C108 66 120 64 130 56V86L113.5 87C106 90 94 90 86.5 87L70 86Z",
        ),
        SHOULDERS,
        one(
            "upper-back",
            "M86.5 87C94 90 106 90 113.5 87C118 103 126 118 134 131L142 158C126 165 112 167 100 167\
             C88 167 74 165 58 158L66 131C74 118 82 103 86.5 87Z",
        ),
        one(
            "lower-back",
            "M58 158C74 165 88 167 100 167C112 167 126 165 142 158V206C126 204 112 206 100 212\
             C88 206 74 204 58 206Z",
        ),
        one(
            "hips",
            "M58 206C74 204 88 206 100 212C112 206 126 204 142 206L148 250C132 262 114 264 100 256\
             C86 264 68 262 52 250Z",
        ),
        ARMS,
        HANDS,
        pair("thighs", "M148 250C132 262 114 264 100 256V326C110 322 124 322 146 326Z"),
        pair("lower-legs", "M100 326C110 322 124 322 146 326V412C132 407 116 407 100 412Z"),
        FEET,
    ],
    details: concat!("M112 112q13 8 12 27M110 334q8 3 15 0", fingers!()),
    folds: "M100 98v58M100 178v24M100 224v26",
};
