// How the body to mark pain on and the heading of the answer speak to each other. Read before both.

const TOLD_EVENT = "lumbopoint:pain-told";
const SEE_EVENT = "lumbopoint:pain-see";
