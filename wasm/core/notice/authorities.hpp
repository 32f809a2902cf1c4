#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/notice/model.hpp"

namespace clearnotice::notice {

/// Whether locales/authorities.json has this row: a country ("FR") or a German Land ("DE-BE").
bool is_authority(std::string_view id);

/// The supervisory authorities that have been added. No page needs more than one, so a core knows
/// of the others only that they are there.
class authorities {
 public:
  /// Adds one; one that is there already is replaced by the same.
  /// @param lines  name, e-mail, phone, url, and all further ones are the address
  /// @return whether it is one of the table
  bool add(std::string_view id, std::string_view lines);

  /// @return the authority of that row, or null until it has been added
  const contact* find(std::string_view id) const;

 private:
  struct row {
    std::string id;
    contact card;
  };
  std::vector<row> rows_;
};

}  // namespace clearnotice::notice
