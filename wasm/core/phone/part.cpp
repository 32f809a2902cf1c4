#include "core/phone/part.hpp"

namespace clearnotice::phone {

std::string part_of(unsigned zone) { return "phone-" + std::to_string(zone); }

}  // namespace clearnotice::phone
