#pragma once

#include <optional>
#include <string_view>

#include "core/notice/model.hpp"

namespace clearnotice::notice {

/// The supervisory authority of a row of locales/authorities.json: a country ("FR") or a German
/// Land
/// ("DE-BY"). The controller's country selects it, never the language (Article 77 GDPR).
std::optional<contact> find_authority(std::string_view id);

}  // namespace clearnotice::notice
