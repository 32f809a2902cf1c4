#pragma once

#include <memory>
#include <string_view>

#include "core/notice/model.hpp"
#include "core/problem.hpp"
#include "core/result.hpp"

namespace clearnotice::notice {

/// Reads notice.json (notice.schema.json describes it), strictly: an unknown key, a text that lacks
/// one of the notice's locales, a form field that no purpose needs and a name that refers to
/// nothing are complaints with line, column and pointer.
///
/// What would mislead a patient cannot be written at all: there is no key for a ticked box, for a
/// consent tied to the submit button (EDPB 05/2020, 84–86) or for one box with two purposes.
///
/// @param source  UTF-8 JSON, at most 1 MiB
/// @return the facts where they were made, since to move them takes much code; or codes `json.*` of
///         json::parse, and `notice.*`
result<std::unique_ptr<facts>, problem> read(std::string_view source);

}  // namespace clearnotice::notice
