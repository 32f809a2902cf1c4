#pragma once

#include "tools/messagec/findings.hpp"
#include "tools/messagec/source.hpp"

namespace clearnotice::messagec {

/// What a machine can say of a translation without knowing the language: no English is left in it,
/// no character is foreign to it (CLDR exemplars), quotes and brackets close, buttons are short,
/// errors blame nobody (the catalogue's own `forbidden`), and the twenty legal terms are those of
/// its own `glossary`.
void proofread(const source& catalogue, const source& english, findings& found);

}  // namespace clearnotice::messagec
