#pragma once

#include "tools/messagec/findings.hpp"
#include "tools/messagec/source.hpp"

namespace clearnotice::messagec {

/// Each of the twenty legal terms (GDPR, in the language's official translation) stands in the
/// messages that are about it, in one of the forms that the catalogue's glossary gives.
void check_glossary(const source& catalogue, findings& found);

}  // namespace clearnotice::messagec
