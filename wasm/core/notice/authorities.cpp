#include "core/notice/authorities.hpp"

#include "core/generated/authorities.hpp"

namespace clearnotice::notice {

std::optional<contact> find_authority(std::string_view id) {
  for (const authority_row& row : kAuthorities) {
    if (row.id != id) continue;
    return contact{std::string(row.name), std::string(row.address), std::string(row.email),
                   std::string(row.phone), std::string(row.url)};
  }
  return std::nullopt;
}

}  // namespace clearnotice::notice
