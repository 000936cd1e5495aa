parnames = {1: 'J', 2: 'sigma', 3: 'beta', 4: 'breaking'}
NDIM = @NDIM@, IPS = 1, IRS = @IRS@, ILP = 1
ICP = [@ICP@]
NTST = 5, NCOL = 4, IAD = 3, ISP = @ISP@, ISW = @ISW@, IPLT = 0, NBC = 0, NINT = 0
NMX = 2000, NPR = 2000, MXBF = 0, IID = 2, ITMX = 20, ITNW = 12, NWTN = 5, JAC = 1
EPSL = @EPS@, EPSU = @EPS@, EPSS = @EPSS@
DS = @DS@, DSMIN = 1e-8, DSMAX = @DSMAX@, IADS = 1
NPAR = 4, THL = {}, THU = {}, UZR = {@UZR@}
RL0 = -0.02, RL1 = 0.8
