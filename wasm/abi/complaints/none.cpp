// core.wasm has no sentences linked: they are the part `complaints`.
#include "core/sentences.hpp"

std::string clearnotice::linked_sentences() { return {}; }
