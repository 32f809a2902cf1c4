# Everything that a native tool generates lies in the dev build, whichever build uses it:
#   generated/core/generated/messages.hpp   the message keys, from locales/en.json
#   generated/core/generated/matches.hpp    which languages reach which of locales/*.json, from ICU
#   generated/icu_data.cpp                  the one table that the run-time ICU loads
#   locales/<tag>.txt                       the compiled catalogues

if(CLEARNOTICE_DEV_DIR)
  set(dev_dir "${CLEARNOTICE_DEV_DIR}")
else()
  set(dev_dir "${CMAKE_BINARY_DIR}")
endif()
set(generated_dir "${dev_dir}/generated")
set(messages_header "${generated_dir}/core/generated/messages.hpp")
set(matches_header "${generated_dir}/core/generated/matches.hpp")
set(icu_data_source "${generated_dir}/icu_data.cpp")
set(compiled_locales_dir "${dev_dir}/locales")

if(CLEARNOTICE_DEV_DIR)
  # Asking the dev build each time costs a tenth of a second, and nothing can be out of date.
  add_custom_target(generated
    COMMAND "${CMAKE_COMMAND}" --build "${dev_dir}" --target for_other_builds
    BYPRODUCTS "${icu_data_source}" "${messages_header}" "${matches_header}"
    COMMENT "Bringing the dev build's generated files up to date"
    VERBATIM USES_TERMINAL)
  set(icu_data_target generated)
else()
  add_custom_target(generated)
  add_custom_target(for_other_builds)
  add_dependencies(for_other_builds generated)
  # Apart, because the message compiler links a room that needs it.
  set(icu_data_target icu_data_file)
endif()
