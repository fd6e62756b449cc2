// Written by `npm run generate` from openapi/ and contracts/requirements.yaml. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// validators.js
var validateUserInfo = validate20;
var func1 = require_ucs2length().default;
var formats0 = /^(?:[^\s\x00-\x1f\x7f-\x9f@"(),:;<>[\]\\.]+(?:\.[^\s\x00-\x1f\x7f-\x9f@"(),:;<>[\]\\.]+)*|"(?:[^"\\\x00-\x1f\x7f-\x9f]|\\[^\x00-\x1f\x7f-\x9f])*")@(?:(?!-)[^\s\x00-\x1f\x7f-\x9f@"(),:;<>[\]\\.]+(?<!-)(?:\.(?!-)[^\s\x00-\x1f\x7f-\x9f@"(),:;<>[\]\\.]+(?<!-))*|\[[^\s\x00-\x1f\x7f-\x9f[\]\\]+\])$/u;
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.backOfficeData === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "backOfficeData" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (func1(data0) < 1) {
          const err2 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.email !== void 0) {
      let data1 = data.email;
      if (typeof data1 === "string") {
        if (!formats0.test(data1)) {
          const err4 = { instancePath: instancePath + "/email", schemaPath: "#/properties/email/format", keyword: "format", params: { format: "idn-email" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/email", schemaPath: "#/properties/email/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.phone !== void 0) {
      let data2 = data.phone;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.region === void 0) {
          const err6 = { instancePath: instancePath + "/phone", schemaPath: "#/components/schemas/Phone/required", keyword: "required", params: { missingProperty: "region" } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data2.number === void 0) {
          const err7 = { instancePath: instancePath + "/phone", schemaPath: "#/components/schemas/Phone/required", keyword: "required", params: { missingProperty: "number" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data2.region !== void 0) {
          if (typeof data2.region !== "string") {
            const err8 = { instancePath: instancePath + "/phone/region", schemaPath: "#/components/schemas/Phone/properties/region/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data2.number !== void 0) {
          if (typeof data2.number !== "string") {
            const err9 = { instancePath: instancePath + "/phone/number", schemaPath: "#/components/schemas/Phone/properties/number/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/phone", schemaPath: "#/components/schemas/Phone/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.firstName !== void 0) {
      if (typeof data.firstName !== "string") {
        const err11 = { instancePath: instancePath + "/firstName", schemaPath: "#/properties/firstName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.lastName !== void 0) {
      if (typeof data.lastName !== "string") {
        const err12 = { instancePath: instancePath + "/lastName", schemaPath: "#/properties/lastName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.backOfficeData !== void 0) {
      let data7 = data.backOfficeData;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.key === void 0) {
              const err13 = { instancePath: instancePath + "/backOfficeData/" + i0, schemaPath: "#/components/schemas/BackOfficeField/required", keyword: "required", params: { missingProperty: "key" } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (data8.value === void 0) {
              const err14 = { instancePath: instancePath + "/backOfficeData/" + i0, schemaPath: "#/components/schemas/BackOfficeField/required", keyword: "required", params: { missingProperty: "value" } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (data8.key !== void 0) {
              if (typeof data8.key !== "string") {
                const err15 = { instancePath: instancePath + "/backOfficeData/" + i0 + "/key", schemaPath: "#/components/schemas/BackOfficeField/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data8.displayName !== void 0) {
              if (typeof data8.displayName !== "string") {
                const err16 = { instancePath: instancePath + "/backOfficeData/" + i0 + "/displayName", schemaPath: "#/components/schemas/BackOfficeField/properties/displayName/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
          } else {
            const err17 = { instancePath: instancePath + "/backOfficeData/" + i0, schemaPath: "#/components/schemas/BackOfficeField/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/backOfficeData", schemaPath: "#/properties/backOfficeData/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.externalUserId === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "externalUserId" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.userData === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "userData" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.externalUserId !== void 0) {
      let data0 = data.externalUserId;
      if (typeof data0 === "string") {
        if (func1(data0) < 1) {
          const err2 = { instancePath: instancePath + "/externalUserId", schemaPath: "#/properties/externalUserId/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/externalUserId", schemaPath: "#/properties/externalUserId/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.userData !== void 0) {
      if (!validate23(data.userData, { instancePath: instancePath + "/userData", parentData: data, parentDataProperty: "userData", rootData })) {
        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!validate22(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
    errors = vErrors.length;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
var validateFlatUserInfo = validate26;
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        const err1 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.email !== void 0) {
      if (typeof data.email !== "string") {
        const err2 = { instancePath: instancePath + "/email", schemaPath: "#/properties/email/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.phone !== void 0) {
      let data2 = data.phone;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.region === void 0) {
          const err3 = { instancePath: instancePath + "/phone", schemaPath: "#/components/schemas/Phone/required", keyword: "required", params: { missingProperty: "region" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data2.number === void 0) {
          const err4 = { instancePath: instancePath + "/phone", schemaPath: "#/components/schemas/Phone/required", keyword: "required", params: { missingProperty: "number" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data2.region !== void 0) {
          if (typeof data2.region !== "string") {
            const err5 = { instancePath: instancePath + "/phone/region", schemaPath: "#/components/schemas/Phone/properties/region/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data2.number !== void 0) {
          if (typeof data2.number !== "string") {
            const err6 = { instancePath: instancePath + "/phone/number", schemaPath: "#/components/schemas/Phone/properties/number/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/phone", schemaPath: "#/components/schemas/Phone/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.firstName !== void 0) {
      if (typeof data.firstName !== "string") {
        const err8 = { instancePath: instancePath + "/firstName", schemaPath: "#/properties/firstName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.lastName !== void 0) {
      if (typeof data.lastName !== "string") {
        const err9 = { instancePath: instancePath + "/lastName", schemaPath: "#/properties/lastName/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.backOfficeData !== void 0) {
      let data7 = data.backOfficeData;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.key === void 0) {
              const err10 = { instancePath: instancePath + "/backOfficeData/" + i0, schemaPath: "#/components/schemas/BackOfficeField/required", keyword: "required", params: { missingProperty: "key" } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data8.value === void 0) {
              const err11 = { instancePath: instancePath + "/backOfficeData/" + i0, schemaPath: "#/components/schemas/BackOfficeField/required", keyword: "required", params: { missingProperty: "value" } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data8.key !== void 0) {
              if (typeof data8.key !== "string") {
                const err12 = { instancePath: instancePath + "/backOfficeData/" + i0 + "/key", schemaPath: "#/components/schemas/BackOfficeField/properties/key/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data8.displayName !== void 0) {
              if (typeof data8.displayName !== "string") {
                const err13 = { instancePath: instancePath + "/backOfficeData/" + i0 + "/displayName", schemaPath: "#/components/schemas/BackOfficeField/properties/displayName/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = { instancePath: instancePath + "/backOfficeData/" + i0, schemaPath: "#/components/schemas/BackOfficeField/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/backOfficeData", schemaPath: "#/properties/backOfficeData/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!validate28(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
    errors = vErrors.length;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
var validateOauthConfigCreateForm = validate30;
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tokenEndpoint === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tokenEndpoint" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.userInfoEndpoint === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "userInfoEndpoint" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.clientId === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "clientId" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.clientSecret === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "clientSecret" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.oauthConfigEnabled === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "oauthConfigEnabled" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.allowAnonymousSignUp === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "allowAnonymousSignUp" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.tokenEndpoint !== void 0) {
      if (typeof data.tokenEndpoint !== "string") {
        const err6 = { instancePath: instancePath + "/tokenEndpoint", schemaPath: "#/components/schemas/TokenEndpoint/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.userInfoEndpoint !== void 0) {
      if (typeof data.userInfoEndpoint !== "string") {
        const err7 = { instancePath: instancePath + "/userInfoEndpoint", schemaPath: "#/components/schemas/UserInfoEndpoint/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.clientId !== void 0) {
      if (typeof data.clientId !== "string") {
        const err8 = { instancePath: instancePath + "/clientId", schemaPath: "#/components/schemas/ClientId/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.clientSecret !== void 0) {
      if (typeof data.clientSecret !== "string") {
        const err9 = { instancePath: instancePath + "/clientSecret", schemaPath: "#/components/schemas/ClientSecret/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.oauthConfigEnabled !== void 0) {
      if (typeof data.oauthConfigEnabled !== "boolean") {
        const err10 = { instancePath: instancePath + "/oauthConfigEnabled", schemaPath: "#/components/schemas/OauthConfigEnabled/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.allowAnonymousSignUp !== void 0) {
      if (typeof data.allowAnonymousSignUp !== "boolean") {
        const err11 = { instancePath: instancePath + "/allowAnonymousSignUp", schemaPath: "#/components/schemas/AllowAnonymousSignUp/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!validate31(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
    errors = vErrors.length;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
var validateOauthConfigPatchForm = validate33;
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tokenEndpoint !== void 0) {
      if (typeof data.tokenEndpoint !== "string") {
        const err0 = { instancePath: instancePath + "/tokenEndpoint", schemaPath: "#/components/schemas/TokenEndpoint/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.userInfoEndpoint !== void 0) {
      if (typeof data.userInfoEndpoint !== "string") {
        const err1 = { instancePath: instancePath + "/userInfoEndpoint", schemaPath: "#/components/schemas/UserInfoEndpoint/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.clientId !== void 0) {
      if (typeof data.clientId !== "string") {
        const err2 = { instancePath: instancePath + "/clientId", schemaPath: "#/components/schemas/ClientId/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.clientSecret !== void 0) {
      if (typeof data.clientSecret !== "string") {
        const err3 = { instancePath: instancePath + "/clientSecret", schemaPath: "#/components/schemas/ClientSecret/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.oauthConfigEnabled !== void 0) {
      if (typeof data.oauthConfigEnabled !== "boolean") {
        const err4 = { instancePath: instancePath + "/oauthConfigEnabled", schemaPath: "#/components/schemas/OauthConfigEnabled/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.allowAnonymousSignUp !== void 0) {
      if (typeof data.allowAnonymousSignUp !== "boolean") {
        const err5 = { instancePath: instancePath + "/allowAnonymousSignUp", schemaPath: "#/components/schemas/AllowAnonymousSignUp/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate34.errors = vErrors;
  return errors === 0;
}
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!validate34(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
    errors = vErrors.length;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
var validateOauthConfigResponse = validate36;
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tokenEndpoint === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tokenEndpoint" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.userInfoEndpoint === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "userInfoEndpoint" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.clientId === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "clientId" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.clientSecret === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "clientSecret" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.oauthConfigEnabled === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "oauthConfigEnabled" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.allowAnonymousSignUp === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "allowAnonymousSignUp" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.tokenEndpoint !== void 0) {
      if (typeof data.tokenEndpoint !== "string") {
        const err6 = { instancePath: instancePath + "/tokenEndpoint", schemaPath: "#/components/schemas/TokenEndpoint/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.userInfoEndpoint !== void 0) {
      if (typeof data.userInfoEndpoint !== "string") {
        const err7 = { instancePath: instancePath + "/userInfoEndpoint", schemaPath: "#/components/schemas/UserInfoEndpoint/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.clientId !== void 0) {
      if (typeof data.clientId !== "string") {
        const err8 = { instancePath: instancePath + "/clientId", schemaPath: "#/components/schemas/ClientId/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.clientSecret !== void 0) {
      let data3 = data.clientSecret;
      if (typeof data3 !== "string") {
        const err9 = { instancePath: instancePath + "/clientSecret", schemaPath: "#/properties/clientSecret/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if ("**" !== data3) {
        const err10 = { instancePath: instancePath + "/clientSecret", schemaPath: "#/properties/clientSecret/const", keyword: "const", params: { allowedValue: "**" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.oauthConfigEnabled !== void 0) {
      if (typeof data.oauthConfigEnabled !== "boolean") {
        const err11 = { instancePath: instancePath + "/oauthConfigEnabled", schemaPath: "#/components/schemas/OauthConfigEnabled/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.allowAnonymousSignUp !== void 0) {
      if (typeof data.allowAnonymousSignUp !== "boolean") {
        const err12 = { instancePath: instancePath + "/allowAnonymousSignUp", schemaPath: "#/components/schemas/AllowAnonymousSignUp/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate37.errors = vErrors;
  return errors === 0;
}
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!validate37(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
    errors = vErrors.length;
  }
  validate36.errors = vErrors;
  return errors === 0;
}
var validateError = validate39;
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.reason !== void 0) {
      if (typeof data.reason !== "string") {
        const err0 = { instancePath: instancePath + "/reason", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/Error/properties/reason/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  } else {
    const err1 = { instancePath, schemaPath: "openapi/widget-oauth.yaml#/components/schemas/Error/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
var validateTokenRequest = validate40;
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.grant_type === void 0) {
      const err0 = { instancePath, schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/required", keyword: "required", params: { missingProperty: "grant_type" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.grant_type !== void 0) {
      if (typeof data.grant_type !== "string") {
        const err1 = { instancePath: instancePath + "/grant_type", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/grant_type/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.code !== void 0) {
      if (typeof data.code !== "string") {
        const err2 = { instancePath: instancePath + "/code", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/code/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.redirect_uri !== void 0) {
      if (typeof data.redirect_uri !== "string") {
        const err3 = { instancePath: instancePath + "/redirect_uri", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/redirect_uri/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.code_verifier !== void 0) {
      if (typeof data.code_verifier !== "string") {
        const err4 = { instancePath: instancePath + "/code_verifier", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/code_verifier/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.refresh_token !== void 0) {
      if (typeof data.refresh_token !== "string") {
        const err5 = { instancePath: instancePath + "/refresh_token", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/refresh_token/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.username !== void 0) {
      if (typeof data.username !== "string") {
        const err6 = { instancePath: instancePath + "/username", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/username/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.password !== void 0) {
      if (typeof data.password !== "string") {
        const err7 = { instancePath: instancePath + "/password", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/password/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.client_id !== void 0) {
      if (typeof data.client_id !== "string") {
        const err8 = { instancePath: instancePath + "/client_id", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/client_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.client_secret !== void 0) {
      if (typeof data.client_secret !== "string") {
        const err9 = { instancePath: instancePath + "/client_secret", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/client_secret/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.scope !== void 0) {
      if (typeof data.scope !== "string") {
        const err10 = { instancePath: instancePath + "/scope", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/properties/scope/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenRequest/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate40.errors = vErrors;
  return errors === 0;
}
var validateTokenResponse = validate41;
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.access_token === void 0) {
      const err0 = { instancePath, schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/required", keyword: "required", params: { missingProperty: "access_token" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.token_type === void 0) {
      const err1 = { instancePath, schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/required", keyword: "required", params: { missingProperty: "token_type" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.access_token !== void 0) {
      let data0 = data.access_token;
      if (typeof data0 === "string") {
        if (func1(data0) < 1) {
          const err2 = { instancePath: instancePath + "/access_token", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/properties/access_token/minLength", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/access_token", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/properties/access_token/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.token_type !== void 0) {
      if (typeof data.token_type !== "string") {
        const err4 = { instancePath: instancePath + "/token_type", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/properties/token_type/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.expires_in !== void 0) {
      let data2 = data.expires_in;
      if (!(typeof data2 == "number" && isFinite(data2))) {
        const err5 = { instancePath: instancePath + "/expires_in", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/properties/expires_in/type", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.refresh_token !== void 0) {
      if (typeof data.refresh_token !== "string") {
        const err6 = { instancePath: instancePath + "/refresh_token", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/properties/refresh_token/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.scope !== void 0) {
      if (typeof data.scope !== "string") {
        const err7 = { instancePath: instancePath + "/scope", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/properties/scope/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenResponse/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate41.errors = vErrors;
  return errors === 0;
}
var validateTokenErrorResponse = validate42;
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.error === void 0) {
      const err0 = { instancePath, schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenErrorResponse/required", keyword: "required", params: { missingProperty: "error" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.error !== void 0) {
      if (typeof data.error !== "string") {
        const err1 = { instancePath: instancePath + "/error", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenErrorResponse/properties/error/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.error_description !== void 0) {
      if (typeof data.error_description !== "string") {
        const err2 = { instancePath: instancePath + "/error_description", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenErrorResponse/properties/error_description/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.error_uri !== void 0) {
      if (typeof data.error_uri !== "string") {
        const err3 = { instancePath: instancePath + "/error_uri", schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenErrorResponse/properties/error_uri/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "openapi/widget-oauth.yaml#/components/schemas/TokenErrorResponse/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate42.errors = vErrors;
  return errors === 0;
}
export {
  validateError,
  validateFlatUserInfo,
  validateOauthConfigCreateForm,
  validateOauthConfigPatchForm,
  validateOauthConfigResponse,
  validateTokenErrorResponse,
  validateTokenRequest,
  validateTokenResponse,
  validateUserInfo
};
