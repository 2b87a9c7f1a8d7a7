def run(o,t): pass
def prove(o,t): t.found=1
