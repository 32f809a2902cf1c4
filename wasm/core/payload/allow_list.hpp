#pragma once

#include <vector>

#include "core/consent/choices.hpp"
#include "core/notice/model.hpp"

namespace clearnotice::payload {

/// The form fields that the active purposes need, as indices into form.fields, in the form's order.
/// Nothing else is validated, and nothing else leaves (Articles 5(1)(c) and 25(2) GDPR).
std::vector<std::size_t> needed_fields(const notice::facts& facts, const consent::choices& made);

/// The data that the form measures and an active purpose needs, as indices into data.
std::vector<std::size_t> needed_meters(const notice::facts& facts, const consent::choices& made);

}  // namespace clearnotice::payload
